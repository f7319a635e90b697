import type { Chunk, Compilation, Compiler } from 'webpack'

/** Pages as the app asks for them: those of the tabs, and those of a subpackage with its name. */
const page = /^\.\/(?:pages|packages\/([\w-]+))\//

/**
 * Makes the preview's files those a mini-program has: the tab pages are in the one that starts the app, and the pages of a
 * subpackage come together. A page of its own would be asked for when the app already runs, which is one more answer
 * before it is seen, and would bring once more what the pages before it have brought.
 */
export class PreviewPackages {
  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap('PreviewPackages', (compilation) => {
      compilation.hooks.optimizeChunks.tap('PreviewPackages', () => this.putTogether(compilation))
    })
  }

  private putTogether({ chunkGraph, chunks, entrypoints }: Compilation): void {
    const main = entrypoints.get('app')?.getEntrypointChunk()
    if (main === undefined) throw new Error('The preview has no entry named app')
    const packages = new Map<string, Chunk>([['main', main]])
    for (const chunk of [...chunks].filter((each) => each !== main)) {
      const name = packageOf(chunk)
      const first = name === null ? undefined : packages.get(name)
      if (first !== undefined) {
        chunkGraph.integrateChunks(first, chunk)
        chunks.delete(chunk)
      } else if (name !== null) packages.set(name, chunk)
    }
    for (const chunk of [...chunks].filter((each) => each !== main)) {
      for (const module of [...chunkGraph.getChunkModulesIterable(chunk)]) {
        if (chunkGraph.isModuleInChunk(module, main)) chunkGraph.disconnectChunkAndModule(chunk, module)
      }
    }
  }
}

/** The package of the page that a chunk is of, `main` for the tabs; null for what is no page. */
function packageOf(chunk: Chunk): string | null {
  for (const { origins } of chunk.groupsIterable) {
    for (const { request } of origins) {
      const found = page.exec(request ?? '')
      if (found !== null) return found[1] ?? 'main'
    }
  }
  return null
}
