namespace BriefBot.Articles.Formats;

/// <summary>Writes sizes as people say them.</summary>
internal static class ByteSize
{
    internal static string Of(long bytes) => bytes switch
    {
        < 1024 => FormattableString.Invariant($"{bytes} bytes"),
        < 1024 * 1024 => FormattableString.Invariant($"{bytes / 1024.0:0.#} KB"),
        _ => FormattableString.Invariant($"{bytes / 1024.0 / 1024.0:0.#} MB"),
    };
}
