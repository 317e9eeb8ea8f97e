namespace BriefBot.LanguageModel.Resilience;

/// <summary>Knows whether the language model is left alone, until when, and what went wrong last.</summary>
internal sealed class ModelCircuit(TimeProvider time) : IDisposable
{
    private readonly Lock _gate = new();
    private CancellationTokenSource _opening = new();
    private DateTimeOffset _until = DateTimeOffset.MinValue;
    private string? _problem;

    /// <summary>Until when nobody is to ask; null when the next one may.</summary>
    public DateTimeOffset? OpenUntil
    {
        get
        {
            lock (_gate)
            {
                return _until > time.GetUtcNow() ? _until : null;
            }
        }
    }

    /// <summary>What went wrong last, in words; null when the last request worked.</summary>
    public string? Problem
    {
        get
        {
            lock (_gate)
            {
                return _problem;
            }
        }
    }

    /// <summary>Cancelled when the circuit opens next.</summary>
    public CancellationToken Opening
    {
        get
        {
            lock (_gate)
            {
                return _opening.Token;
            }
        }
    }

    /// <summary>Too many tries failed.</summary>
    public void Opened(TimeSpan duration)
    {
        CancellationTokenSource opening;
        lock (_gate)
        {
            _until = Later(duration);
            opening = _opening;
            _opening = new CancellationTokenSource();
        }

        // Not disposed: someone may have taken its token and not yet asked it.
        opening.Cancel();
    }

    /// <summary>The try after a pause worked.</summary>
    public void Closed()
    {
        lock (_gate)
        {
            _until = DateTimeOffset.MinValue;
        }
    }

    /// <summary>The endpoint asks to be left alone for so long.</summary>
    public void Rest(TimeSpan duration)
    {
        lock (_gate)
        {
            _until = Later(duration < ModelDefaults.LongestRest ? duration : ModelDefaults.LongestRest);
        }
    }

    /// <summary>A request came to nothing.</summary>
    public void Failed(string problem)
    {
        lock (_gate)
        {
            _problem = problem;
        }
    }

    /// <summary>A request worked.</summary>
    public void Worked()
    {
        lock (_gate)
        {
            _problem = null;
        }
    }

    public void Dispose() => _opening.Dispose();

    private DateTimeOffset Later(TimeSpan duration)
    {
        var until = time.GetUtcNow() + duration;
        return until > _until ? until : _until;
    }
}
