namespace BriefBot.Briefings;

/// <summary>The screen of a running chat, on which replies and briefings are shown one after the other.</summary>
internal sealed class ConsoleScreen(Streams streams)
{
    private const string Prompt = "> ";

    private readonly Lock _writing = new();
    private bool _isPrompting;

    /// <summary>Whether a chat runs, so that someone can see what is shown.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Opens the screen until the result is disposed.</summary>
    public IDisposable Open()
    {
        IsOpen = true;
        return new Opened(this);
    }

    /// <summary>Shows that the user's line is waited for; on a terminal only.</summary>
    public void ShowPrompt()
    {
        if (streams.InIsTerminal)
        {
            lock (_writing)
            {
                _isPrompting = true;
                streams.Out.Write(Prompt);
                streams.Out.Flush();
            }
        }
    }

    /// <summary>The user's line has come.</summary>
    public void EndPrompt()
    {
        lock (_writing)
        {
            _isPrompting = false;
        }
    }

    /// <summary>Shows a reply.</summary>
    public void Show(Action write)
    {
        lock (_writing)
        {
            write();
        }
    }

    /// <summary>Shows what nobody is waiting for: between two replies, or above the prompt.</summary>
    public void ShowBetween(string text)
    {
        lock (_writing)
        {
            if (_isPrompting)
            {
                streams.Out.WriteLine();
            }

            streams.Out.WriteLine(text.TrimEnd());
            streams.Out.WriteLine();
            if (_isPrompting)
            {
                streams.Out.Write(Prompt);
            }

            streams.Out.Flush();
        }
    }

    private sealed class Opened(ConsoleScreen screen) : IDisposable
    {
        public void Dispose() => screen.IsOpen = false;
    }
}
