namespace BriefBot.Articles;

/// <summary>Names an article for good: the same id is the same article, in whatever version.</summary>
/// <remarks>One to 128 characters, no white space and no control characters; compared ordinally.</remarks>
public readonly record struct ArticleId
{
    /// <summary>The longest id, in UTF-16 code units.</summary>
    public const int MaxLength = 128;

    private readonly string? _value;

    /// <summary>Creates an id from its text.</summary>
    /// <exception cref="ArgumentException">The text is empty, too long, or holds white space or control characters.</exception>
    public ArticleId(string value)
    {
        if (!IsValid(value))
        {
            throw new ArgumentException(
                $"An article id has 1 to {MaxLength} characters without white space; '{value}' does not.", nameof(value));
        }

        _value = value;
    }

    /// <summary>The id as text; empty only for the default value, which names no article.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Tells whether a text can be an id.</summary>
    public static bool IsValid(string? value) =>
        value is { Length: > 0 and <= MaxLength } && !value.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));

    /// <inheritdoc/>
    public override string ToString() => Value;
}
