import { css, unsafeCSS } from 'lit';
import { tokens } from '../../ui/styles.js';

export const menuStyles = css`
  :host {
    ${unsafeCSS(tokens)}
    display: inline-flex;
    position: relative;
    align-items: center;
    justify-content: end;
    min-block-size: 44px;
    min-inline-size: 7.5em;
  }
  :host([hidden]),
  :host([data-mode='guest-only']) {
    display: none;
  }
  a,
  button {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    box-sizing: border-box;
    min-block-size: 44px;
    padding: 0.25em 0.5em;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    text-decoration: none;
    white-space: nowrap;
    cursor: pointer;
  }
  a:hover,
  button:hover {
    background: var(--_tint);
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  svg {
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
  }
  .name {
    overflow: hidden;
    max-inline-size: 10em;
    text-overflow: ellipsis;
  }
  .menu {
    position: absolute;
    z-index: 10;
    inset-block-start: 100%;
    inset-inline-end: 0;
    display: grid;
    min-inline-size: 11em;
    max-inline-size: min(20em, 90vi);
    padding: 0.375em;
    border: 1px solid color-mix(in srgb, currentColor 20%, transparent);
    border-radius: var(--_radius);
    background: var(--customer-surface, Canvas);
    color: var(--customer-surface-text, CanvasText);
    box-shadow: 0 8px 24px rgb(0 0 0 / 0.16);
    text-align: start;
  }
  .menu[hidden] {
    display: none;
  }
  .email {
    margin: 0;
    padding: 0.5em;
    font-size: 0.875em;
    overflow-wrap: anywhere;
    opacity: 0.78;
  }
  [role='alert'] {
    margin: 0;
    padding: 0.5em;
    color: var(--_danger);
    font-size: 0.875em;
    white-space: normal;
  }
  @media (max-width: 480px) {
    :host {
      min-inline-size: 44px;
    }
    .create {
      display: none;
    }
  }
`;
