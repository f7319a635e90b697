import ts from 'typescript'
import { isTest, lineAt, type Problem, parse, type SourceFile } from './repository'

/** Kinds of money matters that will get more members; `rules/src/moneyKinds.ts` names them. */
const kinds = new Set(['balance', 'card', 'topup', 'payment'])

/** What a kind is kept in. */
const holders = /^(?:kind|sourceKind|purpose|topic|billKind)$/

/**
 * Two-way choices on a kind: a third one would take the second way without a word from the compiler. A table over the
 * union, or a switch that answers in every case, does not compile until the new one is handled.
 */
export function findTwoWayKinds(file: SourceFile): Problem[] {
  if (!/^(?:src|rules|server|sandbox)\//.test(file.path) || isTest(file.path)) return []
  const source = parse(file)
  const problems: Problem[] = []
  const visit = (node: ts.Node): void => {
    const condition = conditionOf(node)
    if (condition !== null && asksForKind(condition)) {
      const message = 'chooses between two kinds: write a Record over the union, or a switch'
      problems.push({ path: file.path, line: lineAt(file.text, node.getStart(source)), message })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return problems
}

function conditionOf(node: ts.Node): ts.Expression | null {
  if (ts.isConditionalExpression(node)) return node.condition
  return ts.isIfStatement(node) ? node.expression : null
}

function asksForKind(node: ts.Node): boolean {
  if (ts.isBinaryExpression(node) && isEquality(node.operatorToken.kind)) {
    const sides = [node.left, node.right]
    return sides.some(isKind) && sides.some(holdsKind)
  }
  // A function inside a condition answers a question of its own.
  if (ts.isFunctionLike(node)) return false
  return ts.forEachChild(node, (child) => asksForKind(child) || undefined) ?? false
}

function isEquality(token: ts.SyntaxKind): boolean {
  return token === ts.SyntaxKind.EqualsEqualsEqualsToken || token === ts.SyntaxKind.ExclamationEqualsEqualsToken
}

function isKind(node: ts.Expression): boolean {
  return ts.isStringLiteralLike(node) && kinds.has(node.text)
}

function holdsKind(node: ts.Expression): boolean {
  const name = ts.isPropertyAccessExpression(node) ? node.name.text : ts.isIdentifier(node) ? node.text : ''
  return holders.test(name)
}
