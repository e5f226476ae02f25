/** Which of two goals asks for more: pure rules over numbers and days; may use {@code java.*} alone. */
@NullMarked
package vn.tiendo.plan.coverage.comparison;

import org.jspecify.annotations.NullMarked;
