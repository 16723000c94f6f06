/** Stands in for Vaadin's count of who uses it, which would ask another host. */
export const usageStatistics = () => {};
