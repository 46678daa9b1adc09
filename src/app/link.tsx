import { createLink } from '@tanstack/react-router'
import { LinkButton } from '../ui/button.tsx'

/** A link to a screen that looks like a button: `<AppLinkButton to="/guides" variant="outline">`. Plain links are the router's own `Link`. */
export const AppLinkButton = createLink(LinkButton)
