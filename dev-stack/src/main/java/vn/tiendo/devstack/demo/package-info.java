/** The main journey played on a running stack, told step by step; uses only the client and plain text. */
@NullMarked
package vn.tiendo.devstack.demo;

import org.jspecify.annotations.NullMarked;
