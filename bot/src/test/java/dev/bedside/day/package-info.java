/** A whole day in two servers, played by people who do everything that Discord lets them do with the bot. */
package dev.bedside.day;
