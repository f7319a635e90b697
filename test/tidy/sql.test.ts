import { readFiles, report } from './repository'
import { findForbiddenSql, findMigrationProblems } from './sql'

const migrations = readFiles(/^server\/migrations\/.*\.sql$/)

test('no SQL ties the money to one engine', () => {
  const storage = readFiles(/^server\/src\/(?:storage|ledger|jobs)\/.*\.ts$/)
  expect(report([...migrations, ...storage].flatMap(findForbiddenSql))).toEqual([])
})

test('every migration has a number of its own', () => {
  expect(migrations.length).toBeGreaterThan(0)
  expect(report(findMigrationProblems(migrations))).toEqual([])
})

test.each([
  'create function f() returns int language plpgsql',
  'create trigger t before insert on a',
  'create table a (id bigserial primary key)',
  'create table a (id bigint generated always as identity)',
  'create sequence s',
  "select nextval('s')",
  'savepoint s',
  'select pg_advisory_xact_lock(1)',
  'select * from bills order by id limit $1 offset $2',
  'create table a (amount_fen double precision not null)',
])('finds %s', (text) => {
  expect(findForbiddenSql({ path: 'server/migrations/0001_a.sql', text }).length).toBeGreaterThan(0)
})

test('comments and ordinary words are left alone', () => {
  const text = '-- no trigger, no savepoint\nselect offset_seconds, really from serial_numbers where money_moved'
  expect(report(findForbiddenSql({ path: 'server/migrations/0001_a.sql', text }))).toEqual([])
})

test('a double, another name and a silent migration are found; a gap is not', () => {
  const file = (path: string, text = '-- why\n') => ({ path: `server/migrations/${path}`, text })
  expect(findMigrationProblems([file('0001_a.sql'), file('0003_b.sql')])).toEqual([])
  expect(findMigrationProblems([file('2_a.sql')])).toHaveLength(1)
  expect(findMigrationProblems([file('0001_a.sql'), file('0001_b.sql')])).toHaveLength(1)
  expect(findMigrationProblems([file('0001_a.sql', 'create table a ()')])).toHaveLength(1)
  expect(findMigrationProblems([file('0001_a.sql'), file('0002_b.sql')])).toEqual([])
})
