namespace BriefBot.LanguageModel.Resilience;

/// <summary>How far one request has come.</summary>
/// <param name="request">What is asked for.</param>
/// <param name="onText">Gets the text while it is written; null when nobody waits for it.</param>
internal sealed class ModelRun(ModelRequest request, Func<string, CancellationToken, ValueTask>? onText)
{
    private volatile bool _hasText;
    private volatile bool _hasBegun;
    private volatile bool _isAsking;

    public ModelRequest Request { get; } = request;

    public Func<string, CancellationToken, ValueTask>? OnText { get; } = onText;

    /// <summary>Whether the endpoint was asked, and not only waited for.</summary>
    public bool HasBegun => _hasBegun;

    /// <summary>Whether this try has come as far as the endpoint.</summary>
    public bool IsAsking
    {
        get => _isAsking;
        set
        {
            _isAsking = value;
            _hasBegun |= value;
        }
    }

    /// <summary>Whether a part of the reply was handed on.</summary>
    public bool HasText
    {
        get => _hasText;
        set => _hasText = value;
    }
}
