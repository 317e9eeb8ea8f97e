using System.Net;

namespace BriefBot.Discord.Rest;

/// <summary>When a request must be done, and waits that respect it.</summary>
/// <param name="time">The clock.</param>
/// <param name="limit">The time that there is from now on.</param>
internal readonly struct Deadline(TimeProvider time, TimeSpan limit)
{
    private readonly long _start = time.GetTimestamp();

    /// <summary>What is left; negative when it is over.</summary>
    public TimeSpan Left => limit - time.GetElapsedTime(_start);

    /// <summary>Waits until a moment of the clock, never shorter.</summary>
    /// <exception cref="DiscordApiException">It would be over by then: no use in waiting.</exception>
    public async ValueTask WaitUntilAsync(long moment, RestRoute route, CancellationToken cancellationToken)
    {
        // A timer may fire a little early, and the moment may have passed meanwhile: only the clock decides.
        while (time.Until(moment) is var wait && wait > TimeSpan.Zero)
        {
            RequireTimeFor(wait, route);

            // Timers count whole milliseconds and cut off the rest: rounded up, it is never early.
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), time, cancellationToken);
        }
    }

    /// <summary>Gives up on a wait that ends too late.</summary>
    /// <exception cref="DiscordApiException">It would be over by then.</exception>
    public void RequireTimeFor(TimeSpan wait, RestRoute route)
    {
        if (wait > Left)
        {
            throw new DiscordApiException(
                $"{route}: Discord wants {wait.TotalSeconds:0.###} s of silence there, and this request has not so much time.",
                HttpStatusCode.TooManyRequests,
                0);
        }
    }
}
