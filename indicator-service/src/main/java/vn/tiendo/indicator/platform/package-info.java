/** Indicators that nobody reports because the platform knows them: copies of tasks and obligations, and what is counted over them. */
@NullMarked
package vn.tiendo.indicator.platform;

import org.jspecify.annotations.NullMarked;
