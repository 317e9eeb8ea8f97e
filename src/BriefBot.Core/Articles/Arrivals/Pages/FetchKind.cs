namespace BriefBot.Articles.Arrivals.Pages;

/// <summary>What is expected at an address.</summary>
public enum FetchKind
{
    /// <summary>A page that people read.</summary>
    Page,

    /// <summary>An RSS or Atom feed.</summary>
    Feed,
}
