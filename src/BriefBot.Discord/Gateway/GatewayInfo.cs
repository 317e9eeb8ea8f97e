namespace BriefBot.Discord.Gateway;

/// <summary>Where the gateway is, and the limits on starting sessions there.</summary>
/// <param name="Url">The address, without version and encoding.</param>
/// <param name="Shards">How many shards Discord advises.</param>
/// <param name="SessionsTotal">How many sessions may be started in 24 hours, over all shards and processes.</param>
/// <param name="SessionsLeft">How many of them are left.</param>
/// <param name="SessionsResetAfter">In what time there are all of them again.</param>
/// <param name="MaxConcurrency">How many sessions may be started in 5 seconds.</param>
internal sealed record GatewayInfo(
    Uri Url, int Shards, int SessionsTotal, int SessionsLeft, TimeSpan SessionsResetAfter, int MaxConcurrency);
