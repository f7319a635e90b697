import { PrimaryButton } from './PrimaryButton'

/** Something that can be done at a tap. */
export interface Way {
  readonly label: string
  readonly onTap: () => void
}

interface NextStepsProps {
  /** The one that cures comes first. */
  ways: readonly Way[]
  /** Whether the page has a primary button of its own beside them. */
  isBeside?: boolean
}

/** One thing to do about a failure, and at most one quiet other. */
export function NextSteps({ ways, isBeside = false }: NextStepsProps) {
  const [first, other] = ways
  return (
    <>
      {first && <PrimaryButton {...first} kind={isBeside ? 'secondary' : 'primary'} />}
      {other && <PrimaryButton {...other} kind="text" />}
    </>
  )
}
