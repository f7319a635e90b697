import type { Chunk, Compilation, Compiler } from 'webpack'

/** A tab page as the app asks for it; the pages of subpackages are in src/packages. */
const tabPage = /^\.\/pages\//

/**
 * For the preview: puts the tab pages into the file that starts the app, as a mini-program's main package holds them. A page
 * of its own is asked for when the app already runs, and one more answer stands between it and the first view.
 */
export class MainPackage {
  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap('MainPackage', (compilation) => {
      compilation.hooks.optimizeChunks.tap('MainPackage', () => this.putTogether(compilation))
    })
  }

  private putTogether({ chunkGraph, chunks, entrypoints }: Compilation): void {
    const main = entrypoints.get('app')?.getEntrypointChunk()
    if (main === undefined) throw new Error('The preview has no entry named app')
    for (const chunk of [...chunks].filter((each) => each !== main && isOfTabPage(each))) {
      chunkGraph.integrateChunks(main, chunk)
      chunks.delete(chunk)
    }
  }
}

function isOfTabPage(chunk: Chunk): boolean {
  return [...chunk.groupsIterable].some(({ origins }) => origins.some(({ request }) => tabPage.test(request ?? '')))
}
