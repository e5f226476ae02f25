/** Which reports anyone may read, as their recipients decide; it may touch the scope of reports and their tables, by SQL. */
@NullMarked
package vn.tiendo.reporting.publication;

import org.jspecify.annotations.NullMarked;
