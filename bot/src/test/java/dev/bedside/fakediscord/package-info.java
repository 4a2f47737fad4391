/** A Discord on loopback sockets, strict about what it is sent, that the tests drive in the words of the people who sit at it. */
package dev.bedside.fakediscord;
