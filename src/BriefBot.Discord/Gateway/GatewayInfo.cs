namespace BriefBot.Discord.Gateway;

/// <summary>Where the gateway is, and what Discord allows there.</summary>
/// <param name="Url">The address to connect to, without version and encoding.</param>
/// <param name="Shards">How many shards Discord advises.</param>
/// <param name="SessionsTotal">How many sessions may be started in a day, over all shards.</param>
/// <param name="SessionsLeft">How many of them are left.</param>
/// <param name="SessionsResetAfter">When there are <paramref name="SessionsTotal"/> again.</param>
/// <param name="MaxConcurrency">How many sessions may be started in five seconds.</param>
internal sealed record GatewayInfo(
    Uri Url, int Shards, int SessionsTotal, int SessionsLeft, TimeSpan SessionsResetAfter, int MaxConcurrency);
