package vn.tiendo.documents.office;

import org.jspecify.annotations.Nullable;

/**
 * A body as the directory names it.
 *
 * @param parent the body directly above; absent where there is none
 * @param seat the province or commune it sits in; absent while that is not known
 * @param level such as PROVINCE, DEPARTMENT, COMMUNE, UNIT
 * @param line STATE, PARTY or FRONT
 */
public record Office(
        String name, @Nullable String parent, @Nullable String seat, String level, String line) {}
