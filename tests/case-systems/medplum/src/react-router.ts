/** Stands in for react-router, which @medplum/react asks for in one component (ScrollToTop) that is not used here. */
export function useLocation(): { pathname: string } {
  return { pathname: location.pathname };
}
