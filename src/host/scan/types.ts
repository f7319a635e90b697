export interface ScanHost {
  /**
   * Opens the host's scanner and answers the text of one code.
   * Rejects with HostError HOST_CANCELLED when the user closed it, HOST_PERMISSION_DENIED when the camera was refused.
   */
  scan(): Promise<string>
}
