/** Talks to the running stack over HTTP as a frontend would; knows addresses and tokens, nothing of processes. */
@NullMarked
package vn.tiendo.devstack.client;

import org.jspecify.annotations.NullMarked;
