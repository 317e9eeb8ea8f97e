using System.Net;
using Microsoft.Extensions.Logging;

namespace BriefBot.Discord.Gateway;

/// <summary>Keeps what Discord told about the gateway, and counts down the sessions that may be started.</summary>
/// <param name="directory">Where it is asked.</param>
/// <param name="first">What it told first.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Told when all sessions are used up.</param>
internal sealed class GatewayAddress(IGatewayDirectory directory, GatewayInfo first, TimeProvider time, ILogger logger) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private GatewayInfo _info = first;
    private int _left = first.SessionsLeft;
    private DateTimeOffset _resetAt = time.GetUtcNow() + first.SessionsResetAfter;

    /// <summary>The gateway's address.</summary>
    public Uri Url => Volatile.Read(ref _info).Url;

    /// <summary>How many sessions may be started in 5 seconds.</summary>
    public int MaxConcurrency { get; } = Math.Max(1, first.MaxConcurrency);

    /// <summary>Why Discord could not be asked, for the log. Of what is not Discord's own word only the kind: it may quote an address.</summary>
    public static string ReasonOf(Exception error) => error switch
    {
        DiscordApiException { Status: HttpStatusCode.NotFound } => "nothing answers there as Discord does. Discord:ApiBase should end in /api/v10.",
        DiscordApiException => error.Message,
        _ => error.GetType().Name,
    };

    /// <summary>Takes one of the sessions that may be started; waits for the reset when none is left, for Discord revokes the token of a bot that goes on.</summary>
    /// <param name="report">Told why it waits.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task TakeSessionAsync(Action<string> report, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            while (Volatile.Read(ref _left) <= 0)
            {
                var wait = _resetAt - time.GetUtcNow();
                if (wait > TimeSpan.Zero)
                {
                    var total = Volatile.Read(ref _info).SessionsTotal;
                    Log.SessionsUsedUp(logger, total, _resetAt);
                    report($"Discord allows no new session before {_resetAt:yyyy-MM-dd HH:mm} UTC: all {total} of the day are used up.");
                    await Task.Delay(wait, time, cancellationToken);
                }

                await RefreshAsync(cancellationToken);
                if (Volatile.Read(ref _left) <= 0 && _resetAt <= time.GetUtcNow())
                {
                    // Discord says "none, and wait for nothing": do not ask it again at once.
                    _resetAt = time.GetUtcNow() + GatewayDefaults.LongestBackoff;
                }
            }

            Interlocked.Decrement(ref _left);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Gives a session back that was taken and not started.</summary>
    public void ReturnSession() => Interlocked.Increment(ref _left);

    /// <summary>Asks Discord again, after the address did not work.</summary>
    /// <remarks>What was known stays when Discord cannot be asked.</remarks>
    public async Task LookUpAgainAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            await RefreshAsync(cancellationToken);
        }
        catch (Exception error) when (error is not DiscordFatalException && !cancellationToken.IsCancellationRequested)
        {
            Log.LookUpFailed(logger, ReasonOf(error));
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var info = await directory.LookUpAsync(cancellationToken);
        Volatile.Write(ref _info, info);
        Volatile.Write(ref _left, info.SessionsLeft);
        _resetAt = time.GetUtcNow() + info.SessionsResetAfter;
    }
}
