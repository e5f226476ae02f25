/** What issued plans ask for: read copies of targets and tasks, and proposals of regimes. It may touch regime and the kit. */
@NullMarked
package vn.tiendo.reporting.plan;

import org.jspecify.annotations.NullMarked;
