/** What bodies and all below them reported of their own, kept up by the database with every change; reads it, checks it, rebuilds it. */
@NullMarked
package vn.tiendo.indicator.rollup;

import org.jspecify.annotations.NullMarked;
