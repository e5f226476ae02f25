/** Plain SQL in and out of records, through JSON and inside the transaction of the use case; knows no table by name. */
@NullMarked
package vn.tiendo.plan.rows;

import org.jspecify.annotations.NullMarked;
