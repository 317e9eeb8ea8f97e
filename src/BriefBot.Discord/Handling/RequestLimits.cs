using System.Threading.RateLimiting;
using BriefBot.Discord.Wire;
using Microsoft.Extensions.Options;

namespace BriefBot.Discord.Handling;

/// <summary>How much a user and a server may ask in a minute.</summary>
/// <remarks>A bucket of tokens each, refilled little by little: whoever waits gets on, and a burst is fine up to a minute's worth.</remarks>
internal sealed class RequestLimits(IOptions<DiscordOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<Snowflake> _users = PerMinute(options.Value.UserPerMinute);
    private readonly PartitionedRateLimiter<Snowflake> _servers = PerMinute(options.Value.ServerPerMinute);
    private readonly PartitionedRateLimiter<Snowflake> _refusals = PerMinute(1);

    /// <summary>Counts one request.</summary>
    /// <returns>Why it is too much, for the user; null when it is not.</returns>
    public string? Refusal(Snowflake user, Snowflake? server)
    {
        using var ofUser = _users.AttemptAcquire(user);
        if (!ofUser.IsAcquired)
        {
            return "That was a lot of questions in a short time. Please wait a few seconds and try again.";
        }

        if (server is null)
        {
            return null;
        }

        using var ofServer = _servers.AttemptAcquire(server.Value);
        return ofServer.IsAcquired ? null : "This server asks a lot just now. Please try again in a minute.";
    }

    /// <summary>Whether a refusal may be posted where all can read it: one a minute for each user, so that it cannot be made a nuisance.</summary>
    public bool MayRefuseAloud(Snowflake user)
    {
        using var lease = _refusals.AttemptAcquire(user);
        return lease.IsAcquired;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _refusals.Dispose();
        _users.Dispose();
        _servers.Dispose();
    }

    private static PartitionedRateLimiter<Snowflake> PerMinute(int limit) => PartitionedRateLimiter.Create<Snowflake, Snowflake>(
        key => RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = limit,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / limit,
            QueueLimit = 0,
            AutoReplenishment = true,
        }));
}
