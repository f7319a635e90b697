import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../tidy/repository'
import { weappFlavour } from '../weapp/flavour'
import { readMarkup } from './markup'

const read = (text: string) => readMarkup('a.wxml', text, weappFlavour)

/** What WeChat's compiler refuses: each of these was drawn by an earlier version of this host. */
const refused = {
  'an input left open': '<view><input value="x"></view>',
  'an input left open at the end': '<input value="x">',
  'a block left open': '<block>',
  'a text left open': '<view><text>x</view>',
  'a tag that closes nothing': '<view></view></text>',
  'tags closed in the wrong order': '<view><text></view></text>',
  'a tag closed by another case': '<view></View>',
  'a value without quotes': '<view class=a></view>',
  'a stray less-than': '<view>a < b</view>',
  'a tag cut off': '<view',
  'a value cut off': '<view class="a',
  'a slash in the middle': '<view / class="a"></view>',
  'a second else': '<view wx:if="{{a}}"/><view wx:else/><view wx:else/>',
  'a document type': '<!DOCTYPE html><view/>',
  'a CDATA section': '<view><![CDATA[x]]></view>',
  'an XML declaration': '<?xml version="1.0"?><view/>',
  'a script without a name': '<wxs src="./a.wxs"/>',
}

const accepted = {
  'elements in elements': '<view class="a" hidden><text>{{a}} b</text><input value=\'x\'/></view>',
  'a less-than in braces': '<view wx:if="{{a < b}}">{{a < b}}</view>',
  comments: '<!-- <view> --><view/>',
  'a script with a less-than': '<wxs module="m">module.exports = { a: 1 < 2 }</wxs><view/>',
}

test.each(Object.entries(refused))('refuses %s', (_, text) => {
  expect(() => read(text)).toThrow('a.wxml: ')
})

test.each(Object.entries(accepted))('takes %s', (_, text) => {
  expect(() => read(text)).not.toThrow()
})

test('an attribute that stands there twice is refused, though WeChat takes the last', () => {
  expect(() => read('<view class="a" class="b"/>')).toThrow('the attribute class stands there twice')
})

/** Only where WeChat has a compiler that runs: CI is such a place. */
const runs = process.platform === 'linux' && process.arch === 'x64'

test('WeChat’s compiler is of the same opinion on all of them', () => {
  if (!runs) return
  const folder = mkdtempSync(join(tmpdir(), 'wcc-'))
  try {
    const wcc = join(folder, 'wcc')
    copyFileSync(join(root, 'node_modules/miniprogram-compiler/bin/linux/wcc'), wcc)
    chmodSync(wcc, 0o755)
    const isTaken = (text: string) => {
      writeFileSync(join(folder, 'a.wxml'), text)
      return spawnSync(wcc, ['-d', 'a.wxml'], { cwd: folder }).status === 0
    }
    expect(Object.keys(refused).filter((name) => isTaken(refused[name as keyof typeof refused]))).toEqual([])
    expect(Object.keys(accepted).filter((name) => !isTaken(accepted[name as keyof typeof accepted]))).toEqual([])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
