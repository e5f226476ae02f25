/** What bodies reported of their own, version by version, as their reports move; tells targets to be judged anew. */
@NullMarked
package vn.tiendo.indicator.measurement;

import org.jspecify.annotations.NullMarked;
