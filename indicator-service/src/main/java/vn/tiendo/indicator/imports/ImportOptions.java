package vn.tiendo.indicator.imports;

/**
 * How a file is to be taken in.
 *
 * @param dryRun only says what would become of it
 * @param partial keeps the good lines of a file that has bad ones too
 */
record ImportOptions(boolean dryRun, boolean partial, CodeScheme scheme) {}
