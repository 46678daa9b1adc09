/** Gives jsdom's dialogs what it lacks: opening and closing them as modal. Where they do that themselves this changes nothing. */
export function mimicDialogs(): void {
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true
  }
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.open = false
  }
}
