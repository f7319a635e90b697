export * from './errorCodes'
