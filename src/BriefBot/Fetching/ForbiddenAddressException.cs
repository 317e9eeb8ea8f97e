namespace BriefBot.Fetching;

/// <summary>A name stands for an address that must not be connected to.</summary>
internal sealed class ForbiddenAddressException() : IOException("The address does not lead to the public internet; only public pages are fetched.");
