/** The real servers behind Tiendo without Docker, and the launcher that runs the whole stack; knows no service but by its address. */
@NullMarked
package vn.tiendo.devstack;

import org.jspecify.annotations.NullMarked;
