/** What is measured: indicators as plans define them, one per code; knows nothing of targets or measurements. */
@NullMarked
package vn.tiendo.indicator.catalogue;

import org.jspecify.annotations.NullMarked;
