/**
 * What anyone may read of this service without logging in: reports that their recipients made public, and feedback that was
 * moderated, on public plans. Only reads, by SQL.
 */
@NullMarked
package vn.tiendo.reporting.publicview;

import org.jspecify.annotations.NullMarked;
