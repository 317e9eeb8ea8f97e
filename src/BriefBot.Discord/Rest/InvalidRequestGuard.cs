using System.Net;
using BriefBot.Discord.Wire;
using Microsoft.Extensions.Logging;

namespace BriefBot.Discord.Rest;

/// <summary>Stops the bot before Discord shuts it out: after a refused token, at a dead webhook, after too many refusals.</summary>
/// <remarks>
/// Discord shuts an address out after 10,000 replies 401, 403 or 429 in ten minutes; those 429 that are everybody's do
/// not count. Source: Discord's developer documentation, "Rate Limits", invalid request limit.
/// </remarks>
internal sealed class InvalidRequestGuard(TimeProvider time, ILogger logger)
{
    /// <summary>A dead token is remembered for as long as it could have lived, which these are enough for.</summary>
    private const int MostDead = 20_000;

    private readonly Lock _gate = new();
    private readonly Queue<long> _invalid = [];
    private readonly HashSet<Snowflake> _dead = [];
    private readonly Queue<Snowflake> _deadInOrder = [];
    private volatile bool _isTokenRefused;
    private volatile int _count;
    private volatile bool _hasDead;

    /// <summary>How many replies of the last ten minutes count as invalid.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                DropOld();
                return _invalid.Count;
            }
        }
    }

    /// <summary>Lets a request pass, or tells why it must not be sent.</summary>
    /// <exception cref="DiscordApiException">It must not be sent.</exception>
    public void Check(RestRequest request)
    {
        if (_isTokenRefused)
        {
            throw new DiscordApiException(
                $"{request}: not sent, because Discord refused the bot's token. Set Discord:Token to the token of the developer portal and start the bot again.",
                HttpStatusCode.Unauthorized,
                0);
        }

        var ceiling = request.Route.IsInteraction ? RestDefaults.InvalidInteractionCeiling : RestDefaults.InvalidCeiling;
        if (_count >= ceiling && Count >= ceiling)
        {
            throw new DiscordApiException(
                $"{request}: not sent, because Discord refused {ceiling} requests within ten minutes and would shut the bot out for more. Look for missing permissions.",
                HttpStatusCode.TooManyRequests,
                0);
        }

        if (_hasDead && request.Route.IsInteraction && IsDead(request.Major))
        {
            throw new DiscordApiException(
                $"{request}: not sent, because the interaction's token is not valid any more.",
                HttpStatusCode.NotFound,
                DiscordErrorCode.UnknownWebhook);
        }
    }

    /// <summary>Counts a reply, and remembers what it forbids.</summary>
    public void Note(RestRequest request, RestReply reply)
    {
        if (reply.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            || (reply.Status == HttpStatusCode.TooManyRequests && reply.Advice.Scope != RateLimitScope.Shared))
        {
            Add();
        }

        if (request.Route.IsInteraction)
        {
            // An interaction's token that has run out answers 401 or 404. Only a message that was deleted leaves it valid.
            if (reply.Status is HttpStatusCode.Unauthorized or HttpStatusCode.NotFound && reply.Code != DiscordErrorCode.UnknownMessage)
            {
                Bury(request.Major);
            }
        }
        else if (reply.Status == HttpStatusCode.Unauthorized && !_isTokenRefused)
        {
            _isTokenRefused = true;
            Log.TokenRefused(logger);
        }
    }

    private void Add()
    {
        lock (_gate)
        {
            DropOld();
            _invalid.Enqueue(time.After(RestDefaults.InvalidWindow));
            _count = _invalid.Count;
        }

        if (_count == RestDefaults.InvalidCeiling)
        {
            Log.TooManyInvalid(logger, _count);
        }
    }

    private void DropOld()
    {
        while (_invalid.TryPeek(out var end) && time.Until(end) <= TimeSpan.Zero)
        {
            _invalid.Dequeue();
        }

        _count = _invalid.Count;
    }

    private bool IsDead(Snowflake interaction)
    {
        lock (_gate)
        {
            return _dead.Contains(interaction);
        }
    }

    private void Bury(Snowflake interaction)
    {
        lock (_gate)
        {
            if (!_dead.Add(interaction))
            {
                return;
            }

            _deadInOrder.Enqueue(interaction);
            _hasDead = true;
            if (_deadInOrder.Count > MostDead)
            {
                _dead.Remove(_deadInOrder.Dequeue());
            }
        }
    }
}
