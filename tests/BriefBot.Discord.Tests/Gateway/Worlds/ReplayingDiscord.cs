using BriefBot.Discord.Gateway;
using BriefBot.Trials;

namespace BriefBot.Discord.Tests.Gateway.Worlds;

/// <summary>A Discord that numbers its events, keeps them, and replays them when a session is resumed.</summary>
internal sealed class ReplayingDiscord(GatewayWorld world, HandClock clock, Random random)
{
    private readonly List<string> _history = [];
    private readonly List<DateTimeOffset> _identifies = [];
    private WorldConnection? _connection;
    private string _session = string.Empty;

    /// <summary>Longer than what the clock moves by itself on a connection: only a test lets it pass.</summary>
    public static TimeSpan Interval { get; } = TimeSpan.FromMinutes(10);

    public WorldConnection Connection => _connection!;

    public IReadOnlyList<DateTimeOffset> Identifies => _identifies;

    public int Resumes { get; private set; }

    /// <summary>The ids of all events so far, 1 to this.</summary>
    public long LastId { get; private set; }

    public long Repeated { get; private set; }

    /// <summary>Whether the next replay is cut in its middle.</summary>
    public bool CutsReplay { get; set; }

    /// <summary>Makes events that the bot shall get, sooner or later, and sends them: sometimes twice, sometimes out of order.</summary>
    public async Task SendEventsAsync(int count)
    {
        var payloads = new List<string>();
        for (var i = 0; i < count; i++)
        {
            payloads.Add(Record());
        }

        for (var i = 0; i < count; i++)
        {
            var at = random.Next(10) == 0 ? random.Next(count) : i;
            (payloads[i], payloads[at]) = (payloads[at], payloads[i]);
            Repeated += at == i ? 0 : 2;
        }

        foreach (var payload in payloads)
        {
            await Connection.SendAsync(payload);
            if (random.Next(10) == 0)
            {
                Repeated++;
                await Connection.SendAsync(_history[random.Next(Math.Max(0, _history.Count - 50), _history.Count)]);
            }
        }
    }

    /// <summary>An event that happens now; it is sent when the test wants, or replayed.</summary>
    public string Record()
    {
        var payload = Payloads.Interaction(_history.Count + 1, ++LastId);
        _history.Add(payload);
        return payload;
    }

    /// <summary>Takes the bot's next connection, whatever it wants, until events flow.</summary>
    public async Task TakeUpAsync(int eventsMeanwhile)
    {
        while (true)
        {
            _connection = await world.AcceptGreetedAsync(Interval.TotalMilliseconds);
            if (Connection.Greeting.GetProperty("op").GetInt32() == Opcode.Identify)
            {
                await StartSessionAsync(eventsMeanwhile);
                return;
            }

            var resume = Connection.Greeting.GetProperty("d");
            Assert.Equal(_session, resume.GetProperty("session_id").GetString());
            Resumes++;
            for (; eventsMeanwhile > 0; eventsMeanwhile--)
            {
                Record();
            }

            if (await ReplayAsync(resume.GetProperty("seq").GetInt32()))
            {
                return;
            }
        }
    }

    private async Task StartSessionAsync(int eventsMeanwhile)
    {
        _identifies.Add(clock.GetUtcNow());
        _session = $"session {_identifies.Count}";
        _history.Clear();
        _history.Add(Payloads.Ready(_session, new Uri(world.Url, "/resume")));
        await Connection.SendAsync(_history[0]);

        // A session that the bot never heard of cannot be resumed, and nothing of it be delivered: so it has heard of it.
        await Connection.RoundTripAsync();
        await SendEventsAsync(eventsMeanwhile);
    }

    private async Task<bool> ReplayAsync(int after)
    {
        Assert.InRange(after, 1, _history.Count);
        for (var i = after; i < _history.Count; i++)
        {
            if (CutsReplay && random.Next(_history.Count - i) == 0)
            {
                CutsReplay = false;
                Connection.Reset();
                return false;
            }

            await Connection.SendAsync(_history[i]);
        }

        await Connection.SendAsync(Payloads.Resumed);
        return true;
    }
}
