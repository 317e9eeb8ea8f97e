using System.Collections.Concurrent;

namespace BriefBot.StandIns.Discord.Rest;

/// <summary>The last requests, oldest first.</summary>
internal sealed class RequestLog(int most)
{
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();
    private int _total;
    private int _invalid;

    internal IReadOnlyCollection<RecordedRequest> All => _requests;

    internal int Total => Volatile.Read(ref _total);

    internal int Invalid => Volatile.Read(ref _invalid);

    internal void Clear() => _requests.Clear();

    internal void Add(RestCall call, DateTimeOffset at, int status, bool isShared)
    {
        Interlocked.Increment(ref _total);
        if (status is 401 or 403 || (status == 429 && !isShared))
        {
            Interlocked.Increment(ref _invalid);
        }

        if (most <= 0)
        {
            return;
        }

        var path = call.Path + call.Context.Request.QueryString.Value;
        _requests.Enqueue(new RecordedRequest(
            call.Method, path, call.Body, at, status, call.Context.Request.Headers.Authorization.Count > 0));
        if (_requests.Count > most)
        {
            _requests.TryDequeue(out _);
        }
    }
}
