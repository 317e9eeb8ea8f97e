using System.Net;

namespace BriefBot.Fetching;

/// <summary>Decides which network addresses may be connected to.</summary>
/// <remarks>No setting replaces it: only tests hand in one that lets their server on loopback through.</remarks>
internal interface IAddressPolicy
{
    /// <summary>Whether an address may be connected to.</summary>
    bool Allows(IPAddress address);
}
