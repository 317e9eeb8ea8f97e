using System.Net;
using BriefBot.Articles.Arrivals.Pages;
using BriefBot.Fetching.Robots;
using Microsoft.Extensions.Options;

namespace BriefBot.Fetching;

/// <summary>Fetches pages: every address on the way is checked, asked of robots.txt, and fetched through its site's gate.</summary>
internal sealed class PageFetcher(Wire wire, IOptions<FetchingOptions> options, TimeProvider time, Random random) : IPageFetcher, IDisposable
{
    private const int MostRedirects = 5;

    private readonly AddressRules _rules = new(options.Value.Ports);
    private readonly RobotsCache _robots = new(time);
    private readonly SiteGates _gates = new(TimeSpan.FromMilliseconds(options.Value.SiteDelayMilliseconds), time, random);

    /// <inheritdoc/>
    public async Task<FetchOutcome> FetchAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        using var overall = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.TimeoutSeconds), time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, overall.Token);
        try
        {
            return await FollowAsync(request, stop.Token);
        }
        catch (ExchangeException failed)
        {
            return new FetchOutcome.Failed(failed.Problem, failed.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new FetchOutcome.Failed(FetchProblem.Unreachable, $"The site did not answer within {options.Value.TimeoutSeconds} seconds.");
        }
    }

    public void Dispose() => _gates.Dispose();

    private async Task<FetchOutcome> FollowAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        Uri? movedTo = null;
        var hasOnlyMoved = true;
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            if (_rules.Refusal(request.Address) is { } refusal)
            {
                return new FetchOutcome.Failed(FetchProblem.Forbidden, redirects == 0 ? refusal : $"It leads to an address that is not fetched. {refusal}");
            }

            if (!(await RobotsOfAsync(request.Address, cancellationToken)).Allows(request.Address))
            {
                return new FetchOutcome.Failed(FetchProblem.Robots, "The site's robots.txt asks programs not to fetch this page, or cannot be had just now.");
            }

            var exchange = await SendAsync(request, Accepted.For(request.Kind), options.Value.MaxBytes, cancellationToken);
            if (!exchange.IsRedirect)
            {
                return Outcome(request, exchange) with { MovedTo = movedTo };
            }

            if (!Uri.TryCreate(request.Address, exchange.Location, out var next))
            {
                return new FetchOutcome.Failed(FetchProblem.Unreachable, "The site leads on, but not to any address.");
            }

            hasOnlyMoved &= exchange.IsMoved;
            movedTo = hasOnlyMoved ? next : movedTo;
            request = request with { Address = next };
        }

        return new FetchOutcome.Failed(FetchProblem.Unreachable, $"The site leads on more than {MostRedirects} times.");
    }

    private static FetchOutcome Outcome(FetchRequest request, Exchange exchange) => exchange.Status switch
    {
        HttpStatusCode.OK => new FetchOutcome.Fetched(request.Address, exchange.Content)
        {
            MediaType = exchange.MediaType,
            Charset = exchange.Charset,
            ETag = exchange.ETag,
            LastModified = exchange.LastModified,
        },
        HttpStatusCode.NotModified => new FetchOutcome.Unchanged(),
        HttpStatusCode.NotFound or HttpStatusCode.Gone => Failed(exchange, FetchProblem.NotFound, "There is no such page (any more)"),
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.PaymentRequired => Failed(exchange, FetchProblem.NotFound, "The site does not show this page to everybody"),
        HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => Failed(exchange, FetchProblem.Busy, "The site asks to come back later"),
        >= HttpStatusCode.InternalServerError => Failed(exchange, FetchProblem.Unreachable, "The site failed"),
        _ => Failed(exchange, FetchProblem.Unreachable, "The site does not give the page"),
    };

    private static FetchOutcome.Failed Failed(Exchange exchange, FetchProblem problem, string words) =>
        new(problem, $"{words} (status {(int)exchange.Status}).") { RetryAfter = exchange.RetryAfter };

    private async Task<RobotsFile> RobotsOfAsync(Uri address, CancellationToken cancellationToken)
    {
        if (_robots.Find(address) is { } known)
        {
            return known;
        }

        var file = await FetchRobotsAsync(new Uri(address, "/robots.txt"), cancellationToken);
        _robots.Keep(address, file);
        return file;
    }

    private async Task<RobotsFile> FetchRobotsAsync(Uri address, CancellationToken cancellationToken)
    {
        try
        {
            for (var redirects = 0; redirects <= MostRedirects && _rules.Refusal(address) is null; redirects++)
            {
                var exchange = await SendAsync(new FetchRequest(address, FetchKind.Page), null, options.Value.MaxBytes, cancellationToken);
                if (exchange.Status == HttpStatusCode.OK)
                {
                    return RobotsFile.Parse(exchange.Content, Wire.Product);
                }

                if (!exchange.IsRedirect)
                {
                    // RFC 9309, 2.3.1: no file, no rules; a site that fails is left alone.
                    return exchange.Status >= HttpStatusCode.InternalServerError || exchange.Status == HttpStatusCode.TooManyRequests
                        ? RobotsFile.DisallowAll
                        : RobotsFile.AllowAll;
                }

                if (!Uri.TryCreate(address, exchange.Location, out address!))
                {
                    break;
                }
            }

            return RobotsFile.AllowAll;
        }
        catch (ExchangeException failed) when (failed.Problem == FetchProblem.Unsuitable)
        {
            return RobotsFile.AllowAll;
        }
    }

    private Task<Exchange> SendAsync(FetchRequest request, Accepted? accept, long mostBytes, CancellationToken cancellationToken) =>
        _gates.Of(request.Address).SendAsync(stop => wire.SendAsync(request, accept, mostBytes, stop), cancellationToken);
}
