/** A statement about an article of the shipped corpus, in other words than the article's. */
export interface ShippedStatement {
  /** File name in `corpus/`. */
  readonly article: string;
  readonly text: string;
}

const birmingham = 'birmingham-childrens-services-consultation.md';
const community = 'community-involvement-in-deprived-areas.md';
const health = 'health-and-social-care-big-society.md';
const surrey = 'surrey-public-service-transformation-network.md';
const wales = 'wales-invest-to-save-funding.md';

function about(article: string, ...texts: readonly string[]): ShippedStatement[] {
  return texts.map((text) => ({ article, text }));
}

/** What the articles do say, as a writer would put it. */
export const trueStatements: readonly ShippedStatement[] = [
  ...about(
    wales,
    'Wales expects to save £14 million a year.',
    'The Welsh Government is investing £7.3m in public services, which should save £14m annually.',
    'Eight projects will receive invest-to-save money.',
    'According to Carwyn Jones, a shared broadband network usually cuts an organisation’s broadband costs by 20 per cent.',
    'Organisations on the network have saved about £5 million in four years.',
    'Jane Hutt, the Finance Minister, announced the funding.',
    'One of the projects is a joint control room for the emergency services.',
    'Ambulances can be booked online, which means fewer cancelled journeys.',
    'Leighton Andrews is the Minister for Children, Education and Lifelong Learning.',
    'Andrews asked Pricewaterhouse Cooper to review education spending in Wales.',
    'The review rests on five principles: simplify, standardise, share, collaborate and improve outcomes.',
    'The summit was combined with the Annual Local Service Board Conference.',
    'Better telecare lets vulnerable people stay in their own homes for longer.',
  ),
  ...about(
    surrey,
    'Eric Pickles, then Communities Secretary, selected Surrey for the network.',
    'Surrey was chosen by Eric Pickles.',
    'Surrey is one of nine areas in the project.',
    'Only nine areas take part.',
    'Surrey Police, Surrey Fire and Rescue Service and South East Coast Ambulance Service will work together.',
    'The emergency services will share more premises and run joint safety campaigns.',
    'Lynne Owens is Chief Constable of Surrey Police.',
    'Surrey Police already shares a command with Sussex Police.',
    'Kevin Hurley, the Police and Crime Commissioner, said there must be fewer forces in the long term.',
    'Joe McGilligan chairs the NHS East Surrey Clinical Commissioning Group.',
    'David Hodge leads Surrey County Council.',
    'The local fire authority is Surrey County Council.',
    'The plans for the network were first announced in March.',
  ),
  ...about(
    birmingham,
    'A single contract with Birmingham Community Healthcare replaces 76 contracts.',
    'The consultation runs until 17 August 2017.',
    'People can respond to the consultation until August 17, 2017.',
    'The GMB says 26 of the 61 children’s centres in Birmingham would close.',
    'Birmingham City Council wants to merge health visiting and early years services.',
    'The union says austerity has already taken £770m out of the city’s budget.',
    'Cllr Brigid Jones is the cabinet member for children and families.',
    'Jones warned that keeping the current system would close every children’s centre in Birmingham.',
    'Gareth Howells is the director of nursing and therapies at Birmingham Community Healthcare.',
    'Gillian Ogilvie of the GMB called the plans a disgrace.',
    'Opening hours would be more flexible, including evenings and weekends.',
  ),
  ...about(
    community,
    'Community involvement costs a household between £45 and £60 a year.',
    'That is about as much as a duvet or a microwave cooker.',
    'The report looked at fifteen case studies.',
    'The Office of the Deputy Prime Minister published an independent report.',
    'The ODPM, the Cabinet Office and the Home Office commissioned the study.',
    'Phil Woolas spoke about the report at a conference in Telford.',
    'SQW Ltd, the University of the West of England, LSE and Whole Systems Development carried out the research.',
    'The benefits generally outweigh the costs.',
    'Crime falls and people are less afraid of it.',
    'Woolas admitted that some services involve people better than others.',
  ),
  ...about(
    health,
    'The Right to Provide lets staff in the National Health Service set up independent organisations.',
    'The fund receives an extra £10 million or more.',
    'Over 400 social enterprises have already been helped by the Social Enterprise Investment Fund.',
    'City Healthcare Partnership in Hull serves more than 500,000 people.',
    'Its profits go to local voluntary projects as grants.',
    'Andrew Lansley announced the measures in London on 30 March 2011.',
    'Health Secretary Andrew Lansley announced the package at VOICE 11.',
    'The measures are not meant to make it easier for private providers to enter the NHS.',
    'HealthWatch groups will be more powerful than the Local Involvement Networks.',
    'Francis Maude is Paymaster General and Minister for the Cabinet Office.',
    'Maude says productivity rises when staff have a stake in their business.',
    'As of March 2011, the Department planned to publish its reply to the consultation soon.',
  ),
];

/** What they do not say, or say otherwise. */
export const falseStatements: readonly ShippedStatement[] = [
  ...about(
    wales,
    'Wales expects to save £7.3 million a year.',
    'The Welsh Government is investing £14m in public services.',
    'Nine projects will receive invest-to-save money.',
    'The shared network cuts broadband costs by 25 per cent.',
    'Leighton Andrews, the Finance Minister, announced the funding.',
    'Jane Hutt is the Minister for Children, Education and Lifelong Learning.',
    'Andrews asked Deloitte to review education spending in Wales.',
    'Cardiff expects to save £14 million a year.',
    'The network has not reached NHS Wales.',
    'Scotland is putting £7.3 million into public services.',
    'Wales built two new hospitals with the money.',
  ),
  ...about(
    surrey,
    'Eric Pickles was selected by Surrey for the network.',
    'David Cameron selected Surrey for the network.',
    'Surrey is one of twelve areas in the project.',
    'Kevin Hurley is Chief Constable of Surrey Police.',
    'Sussex was chosen by Eric Pickles.',
    'The plans for the network were first announced in May.',
    'The emergency services will not share more premises.',
    'David Hodge chairs the NHS East Surrey Clinical Commissioning Group.',
    'The network will save the county £2 billion by 2020.',
  ),
  ...about(
    birmingham,
    'A single contract with Birmingham Community Healthcare replaces 67 contracts.',
    'The consultation runs until 20 June 2017.',
    'The consultation runs until 17 August 2018.',
    'The GMB says 61 of the 26 children’s centres in Birmingham would close.',
    'Austerity has cut £770 billion from the city’s budget.',
    'Gareth Howells of the GMB called the plans a disgrace.',
    'The GMB union supports the plans.',
    'Manchester City Council wants to merge health visiting and early years services.',
    'Opening hours would not be more flexible.',
  ),
  ...about(
    community,
    'Community involvement costs a household between £45 and £90 a year.',
    'The report looked at fifty case studies.',
    'Phil Woolas spoke about the report at a conference in Telford in 2009.',
    'The Treasury commissioned the study.',
    'The costs generally outweigh the benefits.',
    'Community involvement costs 45% to 60% of a household’s income.',
    'Tony Blair admitted that some services involve people better than others.',
  ),
  ...about(
    health,
    'The fund receives an extra £10 billion.',
    'Over 4,000 social enterprises have already been helped by the Social Enterprise Investment Fund.',
    'City Healthcare Partnership in Leeds serves more than half a million people.',
    'Andrew Lansley announced the measures in London on 30 May 2011.',
    'The measures are meant to make it easier for private providers to enter the NHS.',
    'Francis Maude announced the package at VOICE 11.',
    'HealthWatch groups will be less powerful than the Local Involvement Networks.',
    'Andrew Lansley is Paymaster General and Minister for the Cabinet Office.',
    'The scheme is not open to all staff.',
    'Nurses can retire at 55 under the new scheme.',
  ),
];
