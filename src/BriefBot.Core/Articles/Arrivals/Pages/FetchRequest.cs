namespace BriefBot.Articles.Arrivals.Pages;

/// <summary>What is to be fetched.</summary>
/// <param name="Address">The address; http or https.</param>
/// <param name="Kind">What is expected there.</param>
public sealed record FetchRequest(Uri Address, FetchKind Kind)
{
    /// <summary>The entity tag of the copy that is known; null for none.</summary>
    public string? ETag { get; init; }

    /// <summary>The modification date of the copy that is known, as the server wrote it; null for none.</summary>
    public string? LastModified { get; init; }
}
