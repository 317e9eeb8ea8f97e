using System.Globalization;

namespace BriefBot.KernelMemory.Ledger;

/// <summary>Ids of documents in the service: one for each version of an article, never used twice, so no upload meets another one.</summary>
/// <param name="store">The ledger's own id; other bots may share the index.</param>
internal sealed class DocumentIds(string store)
{
    private readonly string _prefix = store + "-";

    /// <summary>The ledger's id, the value of the tag that marks its documents.</summary>
    public string Store => store;

    /// <summary>The document of a version.</summary>
    public string Of(long version) => _prefix + version.ToString(CultureInfo.InvariantCulture);

    /// <summary>The version of a document; null when it is not this ledger's.</summary>
    public long? VersionOf(string documentId) =>
        documentId.StartsWith(_prefix, StringComparison.Ordinal)
        && long.TryParse(documentId.AsSpan(_prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
}
