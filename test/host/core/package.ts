import { existsSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { Flavour } from './flavour'

type Config = Readonly<Record<string, unknown>>

export interface SubPackage {
  readonly root: string
  readonly pages: readonly string[]
}

/** A built mini-program on disk, read the way a host reads it. Paths in it are from its root, without a leading slash. */
export class MiniPackage {
  readonly appConfig: Config
  readonly subPackages: readonly SubPackage[]
  private readonly mainPages: readonly string[]

  /** Throws when the folder is no mini-program of this flavour, or a page it names has no files. */
  constructor(
    readonly folder: string,
    private readonly flavour: Flavour,
  ) {
    this.appConfig = this.readJson('app.json')
    this.mainPages = this.appConfig.pages as string[]
    this.subPackages = (this.appConfig.subPackages ?? this.appConfig.subpackages ?? []) as SubPackage[]
    for (const path of this.pages()) {
      for (const suffix of ['.js', '.json', flavour.markupSuffix]) {
        if (!this.has(path + suffix)) throw new Error(`app.json names ${path}, but there is no ${path}${suffix}`)
      }
    }
    for (const { path } of flavour.readTabs(this.appConfig)) {
      if (!this.mainPages.includes(path)) throw new Error(`the tab ${path} is no page of the main package`)
    }
  }

  /** Main package first; the first one is where the app opens. */
  pages(): readonly string[] {
    return [...this.mainPages, ...this.subPackages.flatMap(({ root, pages }) => pages.map((page) => join(root, page)))]
  }

  hasPage(path: string): boolean {
    return this.pages().includes(path)
  }

  /** The subpackage a file lies in; null: the main package. */
  subPackageOf(path: string): SubPackage | null {
    return this.subPackages.find(({ root }) => path.startsWith(`${root}/`)) ?? null
  }

  pageConfig(path: string): Config {
    return this.readJson(`${path}.json`)
  }

  /** Paths of the custom components a page or component may use, by their tag. */
  componentsOf(path: string): ReadonlyMap<string, string> {
    const own = (this.readJson(`${path}.json`).usingComponents ?? {}) as Record<string, string>
    const shared = (this.appConfig.usingComponents ?? {}) as Record<string, string>
    return new Map(
      [...Object.entries(shared), ...Object.entries(own)].map(([tag, target]) => [tag, resolveIn(path, target)]),
    )
  }

  has(file: string): boolean {
    return existsSync(join(this.folder, file))
  }

  readText(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8')
  }

  readJson(file: string): Config {
    return JSON.parse(this.readText(file)) as Config
  }

  get title(): string {
    return this.flavour.readTitle({}, this.appConfig)
  }
}

/** `../../base.wxml` as written in `pages/home/index` → `base.wxml`. A leading slash means the root. */
export function resolveIn(fromFile: string, target: string): string {
  const joined = target.startsWith('/') ? target : posix.join('/', posix.dirname(fromFile), target)
  return posix.normalize(joined).slice(1)
}
