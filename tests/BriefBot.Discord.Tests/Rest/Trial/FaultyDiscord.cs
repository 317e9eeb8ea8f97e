using System.Collections.Concurrent;
using System.Globalization;
using BriefBot.Discord.Tests.Rest.Worlds;
using Microsoft.AspNetCore.Http;

namespace BriefBot.Discord.Tests.Rest.Trial;

/// <summary>
/// Behaves as Discord does (buckets of 5 in 5 seconds, 50 a second over all, nonces, one acknowledgement), and spoils every
/// fifth request in one of ten ways, before or after carrying it out. Keeps the books that the trial is judged by.
/// </summary>
internal sealed class FaultyDiscord(TimeProvider time, Random random)
{
    private static readonly string[] Kinds = ["route", "global", "shared", "page 429", "500", "502 page", "reset", "reset after", "cut", "page"];

    private readonly Lock _gate = new();
    private readonly Dictionary<string, DateTimeOffset> _silence = [];
    private readonly Dictionary<string, DateTimeOffset> _callSilence = [];
    private readonly Dictionary<string, Queue<DateTimeOffset>> _windows = [];

    private readonly Dictionary<string, DateTimeOffset> _told = [];

    /// <summary>How often each call was carried out; a nonce seen before does not count again.</summary>
    public ConcurrentDictionary<string, int> CarriedOut { get; } = [];

    /// <summary>Spoilt requests by kind.</summary>
    public ConcurrentDictionary<string, int> Spoilt { get; } = [];

    /// <summary>When a reply was sent that Discord counts as invalid.</summary>
    public List<DateTimeOffset> Invalid { get; } = [];

    public int Requests { get; private set; }

    /// <summary>Requests that came while they had been told to wait.</summary>
    public int TooEarly { get; private set; }

    /// <summary>Requests above a limit that the headers had told.</summary>
    public int OverLimit { get; private set; }

    /// <summary>Requests above a limit, told or not.</summary>
    public int Unforeseen { get; private set; }

    public Task AnswerAsync(HttpContext context, Func<HttpContext, Task> good)
    {
        RequestDelegate reply;
        lock (_gate)
        {
            reply = Judge(TrialRequest.Of(context), good);
        }

        return reply(context);
    }

    private RequestDelegate Judge(TrialRequest request, Func<HttpContext, Task> good)
    {
        Requests++;
        var now = time.GetUtcNow();

        // What was on its way when the silence began came at that very moment; only the call that was told could know.
        if (_callSilence.GetValueOrDefault(request.Call) > now || IsSilenced("all", now) || IsSilenced(request.Bucket, now) || (request.IsGlobal && IsSilenced("global", now)))
        {
            TooEarly++;
        }

        if (!Takes(request.Bucket, request.IsUrgent ? 50 : 5, TimeSpan.FromSeconds(5), now, out var left, out var reset) || (request.IsGlobal && !Takes("global", 50, TimeSpan.FromSeconds(1), now, out _, out _)))
        {
            // A spoilt reply tells nothing of its bucket: only what an earlier one told could be known.
            OverLimit += _told.GetValueOrDefault(request.Bucket) > now ? 1 : 0;
            Unforeseen++;
            Invalid.Add(now);
            return Replies.Limited(reset.TotalSeconds, "user", request.Kind);
        }

        var kind = random.Next(5) == 0 ? Kinds[random.Next(Kinds.Length)] : "none";
        Spoilt.AddOrUpdate(kind, 1, (_, count) => count + 1);
        var wait = 0.2 + (random.Next(2000) / 1000.0) + (request.IsUrgent ? -0.1 : 1);
        if (request.IsUrgent)
        {
            wait /= 8;
        }

        switch (kind)
        {
            case "route":
                return Silence(request, request.Bucket, wait, now, isCounted: true, Replies.Limited(wait, "user", request.Kind));
            case "global":
                return Silence(request, "global", wait, now, isCounted: true, Replies.LimitedGlobally(wait));
            case "shared":
                return Silence(request, request.Bucket, wait, now, isCounted: false, Replies.Limited(wait, "shared", request.Kind));
            case "page 429":
                // Short: an acknowledgement has 3 s, and this silences it whoever was told.
                const double Seconds = 0.4;
                return Silence(request, "all", Seconds, now, isCounted: true, Replies.Page(429, string.Create(CultureInfo.InvariantCulture, $"Retry-After: {Seconds}")));
            case "500":
                return Replies.Error(500, 0);
            case "reset":
                return Replies.Reset;
            default:
                break;
        }

        var isSecond = request.IsUrgent && CarriedOut.ContainsKey(request.Call);
        CarriedOut.AddOrUpdate(request.Call, 1, (_, count) => request.HasNonce || isSecond ? count : count + 1);
        return kind switch
        {
            "502 page" => Replies.Page(502),
            "reset after" => Replies.Reset,
            "cut" when !request.IsUrgent => Replies.Cut(200),
            "page" when !request.IsUrgent => Replies.Page(200),
            _ when isSecond => Replies.Error(400, DiscordErrorCode.AlreadyAcknowledged),
            _ => Tell(request, left, reset, good),
        };
    }

    private RequestDelegate Tell(TrialRequest request, int left, TimeSpan reset, Func<HttpContext, Task> good)
    {
        _told[request.Bucket] = left == 0 ? time.GetUtcNow() + reset : default;
        return context =>
        {
            context.Response.Headers["X-RateLimit-Bucket"] = request.Kind;
            context.Response.Headers["X-RateLimit-Remaining"] = left.ToString(CultureInfo.InvariantCulture);
            context.Response.Headers["X-RateLimit-Reset-After"] = reset.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
            return good(context);
        };
    }

    private RequestDelegate Silence(TrialRequest request, string scope, double seconds, DateTimeOffset now, bool isCounted, RequestDelegate reply)
    {
        var until = now + TimeSpan.FromSeconds(seconds);
        _callSilence[request.Call] = until;

        // The new silence counts from the next moment on.
        _silence[scope] = until;
        _silence[$"{scope} since"] = now;
        if (isCounted)
        {
            Invalid.Add(now);
        }

        return reply;
    }

    private bool IsSilenced(string scope, DateTimeOffset now) => _silence.TryGetValue(scope, out var until) && now < until && now > _silence[$"{scope} since"];

    // A window that slides: stricter than Discord's, which begins anew.
    private bool Takes(string scope, int most, TimeSpan window, DateTimeOffset now, out int left, out TimeSpan reset)
    {
        if (!_windows.TryGetValue(scope, out var times))
        {
            _windows[scope] = times = [];
        }

        while (times.TryPeek(out var oldest) && now - oldest >= window)
        {
            times.Dequeue();
        }

        var isTaken = times.Count < most;
        if (isTaken)
        {
            times.Enqueue(now);
        }

        left = most - times.Count;
        reset = times.Peek() + window - now;
        return isTaken;
    }
}
