/** The authorisation table as data, read from YAML, and played against every operation of the running system. */
@NullMarked
package vn.tiendo.e2e.authorisation;

import org.jspecify.annotations.NullMarked;
