import {styled} from 'styled-components'

/** Links that stand in running text are told from it by more than their colour. */
export const UnderlinedLinks = styled.span`
  a {
    text-decoration: underline;
  }
`
